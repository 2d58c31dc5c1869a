// Many mailboxes ignore style sheets, so essential styles are inline; only system fonts are known.
const SERIF = "Georgia,'Times New Roman',serif"
const SANS = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

const PAPER = '#f5f5f2'
const INK = '#15151a'
const INK_2 = '#4b4b52'
const HAIR = '#cfcfca'
const ACCENT = '#c2006b'

export const WIDTH = 600

export const COLOURS = { PAPER, INK }

/** The colours are those of components/ui/tokens.css. */
export const STYLES = {
  page: `margin:0;padding:0;width:100%;background-color:${PAPER};-webkit-text-size-adjust:100%;text-size-adjust:100%`,
  around: `padding:0 20px 32px;background-color:${PAPER}`,
  sheet: `width:100%;max-width:${WIDTH}px`,
  text: `font-family:${SANS};font-size:18px;line-height:27px;color:${INK};text-align:left;word-break:break-word;overflow-wrap:anywhere`,
  from: `padding:20px 0 12px;border-bottom:3px solid ${ACCENT};font-family:${SANS};font-size:16px;line-height:24px;font-weight:600;color:${INK};text-align:left;word-break:break-word;overflow-wrap:anywhere`,
  fromLink: `color:${INK};text-decoration:none`,
  title: `margin:0 0 20px;font-family:${SERIF};font-size:30px;line-height:36px;font-weight:700;color:${INK}`,
  heading: `margin:28px 0 12px;font-family:${SERIF};font-size:23px;line-height:30px;font-weight:700;color:${INK}`,
  paragraph: 'margin:0 0 18px',
  picture: 'margin:0 0 18px',
  image: 'display:block;width:100%;height:auto;border:0',
  caption: `margin:8px 0 0;font-size:15px;line-height:22px;color:${INK_2}`,
  link: `color:${INK};text-decoration:underline`,
  foot: `padding:20px 0 0;border-top:1px solid ${HAIR};font-family:${SANS};font-size:14px;line-height:21px;color:${INK_2};text-align:left;word-break:break-word;overflow-wrap:anywhere`,
  footParagraph: 'margin:0 0 12px',
  footLink: `color:${INK_2};text-decoration:underline`,
  buttonCell: `border:2px solid ${INK};background-color:${INK};text-align:center;mso-padding-alt:13px 22px`,
  button: `display:inline-block;padding:13px 22px;font-family:${SANS};font-size:18px;line-height:24px;font-weight:600;color:${PAPER};text-decoration:none`,
  preview:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:transparent;mso-hide:all',
} as const

const BORDER = `1px solid ${HAIR}`

export const PROSE_STYLES = {
  p: STYLES.paragraph,
  h2: STYLES.heading,
  h3: `margin:24px 0 10px;font-size:18px;line-height:27px;font-weight:700;color:${INK}`,
  a: STYLES.link,
  ul: 'margin:0 0 18px;padding:0 0 0 24px',
  ol: 'margin:0 0 18px;padding:0 0 0 28px',
  li: 'margin:0 0 8px',
  blockquote: `margin:0 0 18px;padding:0 0 0 16px;border-left:3px solid ${HAIR}`,
  div: `margin:0 0 18px;padding:0 0 0 16px;border-left:3px solid ${ACCENT}`,
  figure: 'margin:0 0 18px;font-style:italic',
  sup: 'font-size:13px;line-height:0;vertical-align:super',
  pre: 'margin:0 0 18px;white-space:pre-wrap;font-size:15px',
  hr: `margin:24px 0;border:0;border-top:${BORDER}`,
  table: 'margin:0 0 18px;border-collapse:collapse',
  th: `padding:6px 10px 6px 0;border-bottom:2px solid ${HAIR};text-align:left;vertical-align:top`,
  td: `padding:6px 10px 6px 0;border-bottom:${BORDER};vertical-align:top`,
  reference: 'margin:0 0 12px;font-size:16px;line-height:24px',
  lastReference: 'margin:0 0 28px;font-size:16px;line-height:24px',
} as const

/** For mailboxes that follow the system's dark colours; those that invert colours themselves ignore it. */
export const STYLE_SHEET = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#131316!important}
.ink,.ink a,.ink h1,.ink h2,.ink h3{color:#edede8!important}
.ink-2,.ink-2 a{color:#b5b5b3!important}
.from{border-color:#ff62ae!important}
.foot{border-color:#3a3a3f!important}
.button{background-color:#edede8!important;border-color:#edede8!important}
.ink .button a{color:#131316!important}
}
@media (max-width:400px){.button,.button a{width:100%!important;box-sizing:border-box!important}}`
