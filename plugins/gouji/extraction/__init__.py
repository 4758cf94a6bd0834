"""From a file to cells with locators, claims and problems. Needs no database."""
