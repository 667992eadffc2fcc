/** Processes that the tests of the language server write. */

/** A process without a fault. */
export const QUOTE = `process "Quotation" { owner: "Sales", version: "1.0", customer: "Buyer" }

lane sales "Sales" { role: "Clerk", staff: 2 }
lane boss "General manager"

start ask "Customer asks" in sales { volume: 4/day }
task fill "Fill in the request" in sales { time: 30m }
document form "Request form"
decision ok "Approved?" in boss { time: 10m }
end answer "Price given" in sales
end refused "Request refused" in sales

ask -> fill -> form -> ok
ok -[yes 80%]-> answer
ok -[no 20%]-> refused
`;

/** Lanes and a document that other files take in. */
export const COMPANY = `lane sales "Sales" { role: "Clerk" }
lane depot "Warehouse"
document form "Request form"
class hot { color: salmon }
`;
