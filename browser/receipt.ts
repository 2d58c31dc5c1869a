import { ReceiptChecker } from './receipt-checker.ts'

customElements.define('receipt-checker', ReceiptChecker)
