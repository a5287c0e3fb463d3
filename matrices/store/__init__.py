"""The workspace file: a journal on TinyDB's extension points, migrations, lock and recovery."""
