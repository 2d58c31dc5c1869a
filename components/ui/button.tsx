import type { ComponentProps } from 'react'

type Look = { quiet?: boolean; wide?: boolean }

function look({ quiet, wide }: Look, className = ''): string {
  return ['btn', quiet && 'btn-quiet', wide && 'w-full', className].filter(Boolean).join(' ')
}

export function Button({ quiet, wide, className, ...rest }: Look & ComponentProps<'button'>) {
  return <button className={look({ quiet, wide }, className)} {...rest} />
}

export function ButtonLink({ quiet, wide, className, ...rest }: Look & ComponentProps<'a'>) {
  return <a className={look({ quiet, wide }, className)} {...rest} />
}
