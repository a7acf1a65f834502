"""职保: administration of occupational injury protection for platform workers.

The architecture is the folder names: `kit` knows no word of the domain, `law` holds dated rules and numbers,
each capability (`registry`, `orders`, `contributions`) keeps the same rooms, `edge` adapts files and documents,
`journeys` tell the stories that cross capabilities, `app` wires a home, `cli` talks to people.
"""

__version__ = "0.1.0"
