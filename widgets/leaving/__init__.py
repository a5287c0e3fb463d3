"""Teammates who go for good or come from elsewhere: erasing, handing over, taking over."""
