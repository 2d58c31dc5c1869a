import { text } from '@/prisma/seed/text'
import type { SeedWords } from '@/prisma/seed/words/seed-words'

const BYLINE = 'Stop US Arms to Mexico project'

export const en = (): SeedWords => ({
  campaign: {
    organisationName: '',
    imprint:
      'A petition by the Stop US Arms to Mexico project, coordinated by John Lindsay-Poland. Published on change.org by Just Foreign Policy.',
    donate:
      'Your gift goes to the **Stop US Arms to Mexico project**.\n\nGifts pay for:\n\n- bringing Mexican victims and activists to the United States\n- research\n- educational tools\n- organizing',
    filmTitle: 'Where the Guns Go',
    film: 'A film of the campaign. With research and workshops, it builds awareness.',
    shareText:
      'I ask the U.S. Department of State to stop licensing gun sales to Mexican military and police. Sign too:',
    cardNote:
      'Each line is $7 million of an agreement worth up to $266 million that, the petition says, was notified to Congress in March 2015.',
    storyTitle: 'A mother of a disappeared son met the officials who review gun exports',
    story: text('story', 'en'),
    questions: text('questions', 'en'),
    press: '',
    donateSentences: '',
    letterSubject: '',
    letterText: '',
  },
  petition: {
    salutation: '@StateDept:',
    title: 'Stop Licensing Gun Sales to Mexican Military and Police',
    target: 'U.S. Department of State',
    demand:
      'We ask the U.S. Department of State to suspend licenses for U.S. arms sales to Mexican military and police forces.',
    reasons: text('reasons', 'en'),
    consent: 'Deliver my name, country, region and comment to the U.S. Department of State',
  },
  updates: {
    delivered: {
      slug: 'your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico',
      title: 'Your signature delivered to stop uncontrolled gun sales to Mexico',
      byline: BYLINE,
      summary:
        'Campaign activists delivered the first 6,000 signatures, and met the State Department officials who review applications to export guns.',
      body: text('delivered', 'en'),
    },
    'armas-act': {
      slug: 'a-bill-would-give-control-of-gun-exports-back-to-state',
      title: 'A bill would give control of gun exports back to State',
      byline: BYLINE,
      summary:
        'What has changed since our letter of December 2017: a court ruling, a move to Commerce, and a new bill.',
      body: text('armas-act', 'en'),
    },
  },
  synthetic: {
    countries: '',
    given:
      'Alder Ash Aspen Birch Cedar Cypress Elder Hawthorn Hazel Juniper Larch Laurel Linden Maple Olive Rowan Spruce Tamarack Willow Yew',
    family:
      'Agate Basalt Beryl Calcite Chalk Cobalt Feldspar Flint Galena Garnet Granite Gypsum Jasper Marble Mica Obsidian Opal Pumice Quartz Slate',
    region: 'Northern Southern Eastern Western Central',
    comments: [
      'A synthetic comment.',
      'Made for a test, "quotes" and all.',
      'Two lines\nof a synthetic comment.',
      '=1+1 is no formula here',
    ],
  },
})
