"""The window, place by place. Knows matrices; never TinyDB, ReportLab, a spreadsheet library or app."""
