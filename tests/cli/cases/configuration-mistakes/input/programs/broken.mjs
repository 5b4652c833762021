export default {rules:
