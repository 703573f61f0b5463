"use strict";
// Everything works without this: it only spares steps.
document.addEventListener("keydown", (event) => {
  const box = document.getElementById("q");
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && box && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
if (navigator.clipboard) {
  for (const citation of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy the " + citation.getAttribute("aria-label"));
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(citation.textContent);
      button.textContent = "Copied";
    });
    citation.before(button);
  }
}

// A statement's note opens while the pointer or the focus is on the statement, and stays where it is pressed.
const notes = [...document.querySelectorAll(".gloss")];
let glanced = null;
let leaving = 0;
const noteOf = (target) => {
  const sentence = target.closest(".words > span[id], .mark");
  const number = sentence && Number((sentence.id || sentence.textContent).replace("s", ""));
  const inTurn = sentence ? sentence.closest(".turn").querySelectorAll(".gloss") : [];
  return target.closest(".gloss") || [...inTurn].find((note) => note.dataset.first <= number && number <= note.dataset.last);
};
const leave = () => {
  if (glanced) glanced.open = false;
  glanced = null;
};
const glance = (event) => {
  const note = noteOf(event.target);
  clearTimeout(leaving);
  if (note && note === glanced) return;
  if (!note) {
    leaving = setTimeout(leave, 300);
    return;
  }
  leave();
  if (note.open) return;
  note.open = true;
  glanced = note;
};
if (notes.length) {
  document.addEventListener("pointerover", glance);
  document.addEventListener("focusin", glance);
  document.addEventListener("click", (event) => {
    const note = noteOf(event.target);
    if (!note || event.target.closest("a") || !getSelection().isCollapsed) return;
    if (event.target.closest("summary") && note === glanced) event.preventDefault();
    if (note === glanced) glanced = null;
    else if (!event.target.closest(".gloss")) note.open = !note.open;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const note of notes) note.open = false;
    glanced = null;
  });
  for (const note of notes) {
    note.addEventListener("toggle", () => {
      for (let number = Number(note.dataset.first); number <= Number(note.dataset.last); number += 1) {
        const sentence = document.getElementById("s" + number);
        if (sentence) sentence.classList.toggle("lit", note.open);
      }
    });
  }
}
