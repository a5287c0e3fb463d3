"""Documents printed: a text engine for five scripts, page makers, charts as geometry."""
