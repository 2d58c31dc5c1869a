import localFont from 'next/font/local'

const serif = localFont({
  src: '../node_modules/@fontsource-variable/faustina/files/faustina-latin-wght-normal.woff2',
  weight: '300 800',
  variable: '--font-faustina',
  fallback: ['Georgia', 'Times New Roman', 'serif'],
  adjustFontFallback: 'Times New Roman',
})

const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-source-sans',
  fallback: ['system-ui', 'Segoe UI', 'Arial', 'sans-serif'],
  adjustFontFallback: 'Arial',
})

/** The two families, as CSS variables for `<html>`: two files on a first load. */
export const fontVariables = `${serif.variable} ${sans.variable}`
