import localFont from 'next/font/local'

const serif = localFont({
  src: '../node_modules/@fontsource-variable/faustina/files/faustina-latin-wght-normal.woff2',
  weight: '300 800',
  variable: '--font-faustina',
  // Those of components/ui/fallback-fonts.css, which have its measures.
  fallback: ['Headline on Times', 'Headline on Noto', 'Headline on DejaVu', 'Georgia', 'serif'],
  adjustFontFallback: false,
})

const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-source-sans',
  fallback: ['Text on Arial', 'Text on Roboto', 'Text on Noto', 'Text on DejaVu', 'system-ui', 'sans-serif'],
  adjustFontFallback: false,
})

/** The two families, as CSS variables for `<html>`: two files on a first load. */
export const fontVariables = `${serif.variable} ${sans.variable}`
