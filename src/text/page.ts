/** Where the rules' pages are published; the page of each rule is this and its id. `copydesk explain <rule>` shows the same page offline. */
const PAGES = 'https://copydesk.example/rules/'

/** The address of a rule's page. */
export const pageOf = (ruleId: string): string => `${PAGES}${ruleId}`
