'use client'

import type { ComponentProps } from 'react'
import { useToolbar } from '@/components/admin/markdown/toolbar-context'

type ToolButtonProps = Omit<ComponentProps<'button'>, 'type' | 'className' | 'tabIndex'> & { name: string }

/** One stop of the Tab key for the whole toolbar; arrow keys reach the others. */
export function ToolButton({ name, ...button }: ToolButtonProps) {
  const { reached, reach } = useToolbar()
  return (
    <button
      type="button"
      className="tool"
      data-tool={name}
      tabIndex={reached === name ? 0 : -1}
      onFocus={() => reach(name)}
      {...button}
    />
  )
}
