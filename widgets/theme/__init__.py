"""The look of the window: colours, type, space and icons, decided once."""
