import { expect, it } from 'vitest'
import { filmAddress, titleLanguage } from '@/lib/film/rules'

it.each([
  ['https://vimeo.com/214922986', 'vimeo.com', 'https://player.vimeo.com/video/214922986?dnt=1&autoplay=1'],
  [
    'https://www.vimeo.com/214922986/0a1b2c',
    'vimeo.com',
    'https://player.vimeo.com/video/214922986?dnt=1&autoplay=1&h=0a1b2c',
  ],
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'youtube.com',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  [
    'https://youtu.be/dQw4w9WgXcQ',
    'youtu.be',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  ['https://vimeo.com/channels/staffpicks', 'vimeo.com', null],
  ['https://www.youtube.com/watch?v="><script>', 'youtube.com', null],
  ['https://notvimeo.com/214922986', 'notvimeo.com', null],
  ['https://example.org/film', 'example.org', null],
])('plays %s', (url, host, player) => {
  expect(filmAddress(url)).toEqual({ host, player })
})

const VIMEO = 'https://player.vimeo.com/video/214922986?dnt=1&autoplay=1'
const YOUTUBE = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'

it.each([
  ['https://player.vimeo.com/video/214922986?h=0a1b2c&badge=0', `${VIMEO}&h=0a1b2c`],
  ['https://player.vimeo.com/video/214922986', VIMEO],
  ['https://vimeo.com/214922986?h=0a1b2c&share=copy', `${VIMEO}&h=0a1b2c`],
  ['https://vimeo.com/214922986/0a1b2c?share=copy#t=10', `${VIMEO}&h=0a1b2c`],
  ['https://vimeo.com/214922986?h="><script>', VIMEO],
  ['https://vimeo.com/channels/staffpicks/214922986', VIMEO],
  ['https://vimeo.com/groups/shortfilms/videos/214922986', VIMEO],
  ['https://vimeo.com/showcase/12/video/214922986', VIMEO],
  ['https://www.youtube.com/shorts/dQw4w9WgXcQ?feature=share', YOUTUBE],
  ['https://www.youtube.com/live/dQw4w9WgXcQ?si=x', YOUTUBE],
  ['https://www.youtube.com/embed/dQw4w9WgXcQ', YOUTUBE],
  ['https://www.youtube.com/v/dQw4w9WgXcQ', YOUTUBE],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', YOUTUBE],
  ['https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ', YOUTUBE],
  ['https://music.youtube.com/watch?v=dQw4w9WgXcQ', YOUTUBE],
  ['https://youtu.be/dQw4w9WgXcQ?si=abc', YOUTUBE],
  ['https://youtu.be/dQw4w9WgXcQ/?t=90', `${YOUTUBE}&start=90`],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s', `${YOUTUBE}&start=90`],
  ['https://www.youtube.com/embed/videoseries?list=PLx', null],
  ['https://www.youtube.com/@channel', null],
  ['https://www.youtube.com/playlist?list=PLx', null],
  ['https://vimeo.com/event/1234', null],
])('%s plays as %s', (url, player) => {
  expect(filmAddress(url).player).toBe(player)
})

it('says in which language a title is, where that is not the page’s', () => {
  expect(titleLanguage('en', 'es', 'es')).toEqual({ lang: 'en', dir: 'auto' })
  expect(titleLanguage('en', 'es', 'en')).toEqual({})
  expect(titleLanguage(null, 'es', 'es')).toEqual({})
  expect(titleLanguage(null, 'en', 'es')).toEqual({ lang: 'en', dir: 'ltr' })
})
