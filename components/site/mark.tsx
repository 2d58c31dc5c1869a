export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" className="size-5 shrink-0">
      <path strokeWidth="4" d="M4 0V6M12 0V8M20 0V13.5M28 0V21" />
      <path strokeWidth="6" d="M-4 11.1L13 15L38 34.7" />
    </svg>
  )
}
