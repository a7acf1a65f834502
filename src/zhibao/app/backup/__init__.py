"""Backups of a home and what becomes of them.

`rows` reads and writes tables in a form that both databases share, `sealing` seals a file, `manifest` says what a backup
holds, `taking` makes one, `restoring` makes a home of it. The keys of the home are never part of a backup.
"""
