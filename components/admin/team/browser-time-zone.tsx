import { useEffect, useRef } from 'react'

/** Which zone the times of the admin area are to be in, until another is chosen. */
export function BrowserTimeZone() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current) field.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone
  }, [])
  return <input ref={field} type="hidden" name="timeZone" defaultValue="" />
}
