/** Belonging to a group, under no name. */
export const enMembers = {
  title: 'Members',
  count_one: '{{count}} member',
  count_other: '{{count}} members',
  lead: 'Members come in by themselves where the door is for members, with passes that their device fetches once a month and that nobody can trace to them. Here they are numbers.',
  invite: {
    title: 'Invite members',
    lead: 'Give the link to people who want to belong, one by one or all at once. They give no name. Who comes by which link is kept nowhere, and neither is who made it.',
    uses: 'For how many',
    usesHint: 'From 1 to {{max}}. One link for one person is the safest.',
    usesWrong: 'Please give a whole number from 1 to {{max}}.',
    days: 'It works for',
    dayCount_one: '{{count}} day',
    dayCount_other: '{{count}} days',
    make: 'Make the link',
    made: 'The link. It is shown this one time:',
  },
  links: {
    title: 'Links that still work',
    left_one: 'For {{count}} more person, until {{date}}',
    left_other: 'For {{count}} more people, until {{date}}',
    withdraw: 'Withdraw',
    withdrawNamed: 'Withdraw the link: {{link}}',
  },
  roll: {
    title: 'The roll',
    why: 'The roll is a list of numbers. There are no names: a list that does not exist cannot be lost, stolen or demanded.',
    whose:
      'Nobody here can find out whose a number is. Members see their own on their page, and may tell it to you: to be taken off, for example, when they have lost their way to sign in.',
    removal:
      'Whoever is removed can fetch no more passes for meetings. Passes fetched before work until the period ends.',
    none: 'Nobody is on the roll yet.',
    show: 'Show the numbers',
    hide: 'Hide the numbers',
    remove: 'Remove',
    removeNamed: 'Remove number {{number}}',
    removing: 'In ten seconds number {{number}} is taken off the roll.',
  },
  out: {
    title: 'When someone did harm',
    lead: 'In the meeting, ban them: that holds until it closes. To keep them out of the next ones, you need their number, which only they can tell you. If you have it, remove it, then begin a new period. If you do not, empty the roll.',
    period: 'Begin a new period',
    periodLead:
      'All passes that were fetched end now. Whoever belongs gets new ones without doing anything but opening their own page; whoever was removed does not.',
    periodSoon: 'In ten seconds all passes of this period end.',
    periodDone: 'A new period has begun. Members get new passes when they open their own page.',
    empty: 'Empty the roll',
    emptyLead:
      'All members are taken off, all passes end and all links with them. Then invite again those whom you trust. Trusted servants stay.',
    emptySoon: 'In ten seconds nobody is a member of this group any more.',
    emptyDone: 'The roll is empty. Make a link for those who come back.',
  },
  invited: {
    title: 'Belong to {{group}}',
    lead: 'You are invited to be a member: to belong without being known.',
    doors: 'You come in by yourself at meetings whose door is for members.',
    nameless:
      'There is no name and no e-mail address. Nobody can tell who has come by this link, nor who gave it to whom.',
    free: 'It asks nothing of you. You may leave at any time, and nothing of you stays.',
    until: 'The link works until {{date}}, or until it is used up.',
  },
  own: {
    title: 'Where you belong',
    lead: 'Only you see this page.',
    none: 'You belong to no group here yet. A trusted servant of your home group can give you a link for members.',
    door: 'For members',
    number:
      'Your number on the roll is {{number}}. Nobody knows that it is yours. Write it down: it is how you can be taken off if you cannot sign in any more.',
    serves: 'You serve this group, and so you belong.',
    toServe: 'To its pages for servants',
    leave: 'Leave {{group}}',
    leaving: 'In ten seconds you no longer belong to {{group}}.',
    account: 'Your passkeys and your recovery words are there, and the way to delete it all.',
    toAccount: 'Open your account',
  },
  how: {
    title: 'How to become a member',
    lead: 'Members come in by themselves, under no name. Everyone else knocks, and a greeter answers.',
    ask: 'To become a member, ask a trusted servant of the group for a link. Knock at a meeting or two and ask there. It takes no name and no e-mail address.',
    closedNew:
      'That is all it takes. If you think you may have a problem, you belong here, also for the very first time: knock, say a first name, and a greeter lets you in.',
    already: 'You are a member? This device needs new passes once a month.',
    toOwn: 'Get them on your own page',
  },
} as const;
