"""Data only: icons, themes, catalogues, role templates, sample workspace. Read with importlib.resources."""
