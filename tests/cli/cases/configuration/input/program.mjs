export default {words: ["Eva", "Ness"].map((word) => word.toUpperCase()), rules: {"unbalanced-quote": "off"}}
