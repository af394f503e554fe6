/** What the door for members knows of those who come. */
export const enTrust = {
  title: 'How the door for members works',
  lead: 'You show at the door that you belong, and not who you are.',
  knows: 'What the server can and cannot know',
  can: 'The server knows that your account belongs to the group, and that it has fetched this month’s passes.',
  cannot:
    'It cannot know which meetings you come to or which seat is yours: your browser fetches the passes for all meetings at once, and seals each, so that nobody recognises it when you show it.',
  limit:
    'It does see the address that your connection comes from, and you hide among those who have passes: in a group of three, that hides nobody.',
  done: 'What your browser does for you',
  done1:
    'It fetches a pass for every meeting of your group at once, away from the door: on other pages, or a while after a meeting. So asking tells nothing of your plans. Only where this month’s passes are missing, or the group has begun anew, does it ask at the door; open your own page now and then, and it need not.',
  done2: 'At the door it shows one pass, without your account. One pass is one seat.',
  done3:
    'It checks that your passes were made with the same key as everyone’s. If not, it tells you and does not use them.',
  toOwn: 'To your own page',
  toMeetings: 'To all meetings',
  readiness: {
    getting: 'Fetching your passes',
    ready: 'This device has your passes. You come in by yourself until {{date}}.',
    noMeetings: 'The group has no meetings to come to at the moment.',
    failed: 'Your passes could not be fetched. Check your connection, then open this page again.',
    keyChanged:
      'The key of this group’s door is not the one that everyone sees. Passes made with it could tell which seat is yours, so this device does not use them.',
    keyChangedNext: 'You can still come in by knocking. Please tell a trusted servant about it.',
    how: 'How the door for members works',
  },
};
