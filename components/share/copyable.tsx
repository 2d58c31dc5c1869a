import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type CopyableProps = {
  /** The id of the control in it. */
  name: string
  label: string
  copy: string
  copied: string
  /** What the page's script tells of it. */
  told: Record<`data-${string}`, string | number>
  children: ReactNode
}

/** What a button copies; without clipboard access it can be copied from its field. */
export function Copyable({ name, label, copy, copied, told, children }: CopyableProps) {
  return (
    <copy-words data-copied={copied} {...told}>
      <Field name={name} label={label}>
        <div className="flex flex-wrap items-start gap-2">
          {children}
          <Button quiet type="button">
            {copy}
          </Button>
        </div>
        <span role="status" className="sr-only" />
      </Field>
    </copy-words>
  )
}
