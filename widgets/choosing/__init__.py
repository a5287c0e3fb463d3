"""What places that list people share: menus to choose from, fields of people, order and filters."""
