package se.arsredovisning.finance.ledger;

/** What a file tells amounts by. Values with objects are parts of those without: the two are never added up. */
enum Basis {
    /** Rows of vouchers. */
    TRANSACTIONS,
    /** Months' values with objects. */
    OBJECT_PERIODS,
    /** What balances with objects have changed by. */
    OBJECT_BALANCES,
    /** Months' values of whole accounts. */
    PERIODS,
    /** Results, and what balances have changed by, of whole accounts. */
    BALANCES,
    /** Months' budgets with objects. */
    OBJECT_BUDGETS,
    /** Months' budgets of whole accounts. */
    BUDGETS
}
