import { expect, it } from 'vitest'
import { filmAddress } from '@/lib/film/rules'

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
