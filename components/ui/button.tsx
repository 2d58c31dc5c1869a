import type { ComponentProps } from 'react'

type Look = { quiet?: boolean; small?: boolean; wide?: boolean }

function look({ quiet, small, wide }: Look, className = ''): string {
  return ['btn', quiet && 'btn-quiet', small && 'btn-small', wide && 'w-full', className]
    .filter(Boolean)
    .join(' ')
}

export function Button({ quiet, small, wide, className, ...rest }: Look & ComponentProps<'button'>) {
  return <button className={look({ quiet, small, wide }, className)} {...rest} />
}

export function ButtonLink({ quiet, small, wide, className, ...rest }: Look & ComponentProps<'a'>) {
  return <a className={look({ quiet, small, wide }, className)} {...rest} />
}
