import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

// What browser/ makes of the markup that the server sends.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-words': CustomElement
      'country-field': CustomElement
      'device-share': CustomElement
      'email-field': CustomElement
      'film-player': CustomElement
      'language-links': CustomElement
      'letter-form': CustomElement
      'receipt-checker': CustomElement
      'region-field': CustomElement
      'sign-bar': CustomElement
      'sign-form': CustomElement
      'typed-address': CustomElement
    }
  }
}
