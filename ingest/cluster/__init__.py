"""A build whose reading is spread over machines: the same records, the same bytes, as one machine gives.

A task is a portion: a range of an archive, or some files. A worker reads it where it lies and leaves a shard on a
shelf that all can reach; nothing but the name of a portion travels. Shards are poured into one database at the end.
"""
