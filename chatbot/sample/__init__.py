"""The sample shop, Fernway General: a catalogue, its pictures, a store handbook and a year of made-up behaviour."""
