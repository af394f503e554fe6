import { HOW_IT_WORKS_1939 } from './how-it-works-1939.js';
import { type ShippedText } from './shipped-text.js';

const ON_FROM_THERE = `Being convinced, we were at step three, which is that we decided to turn our will and our life over to God as we understood Him. Just what do we mean by that, and just what do we do?

The first requirement was that we be convinced that any life run on self-will could hardly be a success. On that basis we are almost always in collision with something or somebody, even though our motives are good. Most people try to live by self-propulsion. Each person is like an actor who wants to run the whole show: is forever trying to arrange the lights, the ballet, the scenery and the rest of the players in his own way. If his arrangements would only stay put, if only people would do as he wishes, the show would be great. Everybody, including himself, would be pleased. Life would be wonderful. In trying to make these arrangements our actor may sometimes be quite virtuous. He may be kind, considerate, patient, generous; even modest and self-sacrificing. On the other hand, he may be mean, egotistical, selfish and dishonest. But, as with most humans, he is more likely to have varied traits.

What usually happens? The show doesn’t come off very well. He begins to think life doesn’t treat him right. He decides to exert himself some more. He becomes, on the next occasion, still more demanding or gracious, as the case may be. Still the play does not suit him. Admitting he may be somewhat at fault, he is sure that other people are more to blame. He becomes angry, indignant, self-pitying. What is his basic trouble? Is he not really a self-seeker even when trying to be kind? Is he not a victim of the delusion that he can wrest satisfaction and happiness out of this world if he only manages well? Is it not evident to all the rest of the players that these are the things he wants? And do not his actions make each of them wish to retaliate, snatching all they can get out of the show? Is he not, even in his best moments, a producer of confusion rather than harmony?

Our actor is self-centered—ego-centric, as people like to call it nowadays. He is like the retired business man who lolls in the Florida sunshine in the winter complaining of the sad state of the nation; the minister who sighs over the sins of the twentieth century; politicians and reformers who are sure all would be Utopia if the rest of the world would only behave; the outlaw safe cracker who thinks society has wronged him; and the alcoholic who has lost all and is locked up. Whatever their protestations, are not most of us concerned with ourselves, our resentments, or our self-pity?

Selfishness—self-centeredness! That, we think, is the root of our troubles. Driven by a hundred forms of fear, self-delusion, self-seeking, and self-pity, we step on the toes of our fellows and they retaliate. Sometimes they hurt us, seemingly, without provocation, but we invariably find that at some time in the past we have made decisions based on self, which later placed us in a position to be hurt.

So our troubles, we think, are basically of our own making. They arise out of ourselves, and the alcoholic is an extreme example of self-will run riot, though he usually doesn’t think so. Above everything, we alcoholics must be rid of this selfishness. We must, or it kills us! God makes that possible. And there often seems no way of entirely getting rid of self without Him. Many of us had moral and philosophical convictions galore, but we could not live up to them even though we would have liked to. Neither could we reduce our self-centeredness much by wishing or trying on our own power. We had to have God’s help.

This is the how and why of it. First of all, we had to quit playing God. It didn’t work. Next, we decided that hereafter in this drama of life, God was going to be our Director. He is the Principal, we are His agents. He is the Father, and we are His children. Most good ideas are simple and this concept was the keystone of the new and triumphant arch through which we passed to freedom.

When we sincerely took such a position, all sorts of remarkable things followed. We had a new Employer. Being all powerful, He provided what we needed, if we kept close to Him and performed His work well. Established on such a footing we became less and less interested in ourselves, our little plans and designs. More and more we became interested in seeing what we could contribute to life. As we felt new power flow in, as we enjoyed peace of mind, as we discovered we could face life successfully, as we became conscious of His presence, we began to lose our fear of today, tomorrow, or the hereafter. We were reborn.

We were now at step three. Many of us said to our Maker, as we understood Him: “God, I offer myself to Thee—to build with me and to do with me as Thou wilt. Relieve me of the bondage of self, that I may better do Thy will. Take away my difficulties, that victory over them may bear witness to those I would help of Thy Power, Thy Love, and Thy Way of life. May I do Thy will always!” We thought well before taking this step making sure we were ready; that we could at last abandon ourselves utterly to Him.

We found it very desirable to take this spiritual step with an understanding person, such as our wife, best friend, or spiritual adviser. But it is better to meet God alone than with one who might misunderstand. The wording was, of course, quite optional so long as we expressed the idea, voicing it without reservation. This was only a beginning, though if honestly and humbly made, an effect, sometimes a very great one, was felt at once.

Next we launched out on a course of vigorous action, the first step of which is a personal housecleaning, which many of us had never attempted. Though our decision was a vital and crucial step, it could have little permanent effect unless at once followed by a strenuous effort to face, and to be rid of, the things in ourselves which had been blocking us. Our liquor was but a symptom. So we had to get down to causes and conditions.

Therefore, we started upon a personal inventory. This was step four. A business which takes no regular inventory usually goes broke. Taking a commercial inventory is a fact-finding and a fact-facing process. It is an effort to discover the truth about the stock-in-trade. One object is to disclose damaged or unsalable goods, to get rid of them promptly and without regret. If the owner of the business is to be successful, he cannot fool himself about values.

We did exactly the same thing with our lives. We took stock honestly. First, we searched out the flaws in our make-up which caused our failure. Being convinced that self, manifested in various ways, was what had defeated us, we considered its common manifestations.`;

/** Long enough for some weeks of a book study. */
export const CHAPTER_5_1939: ShippedText = {
  id: 'chapter-5-1939',
  in: {
    en: {
      title: 'Chapter 5, up to the inventory (1939)',
      source:
        'The first half of chapter 5, "How It Works", of the first edition of "Alcoholics Anonymous", New York 1939. In the public domain in the United States.',
      text: `${HOW_IT_WORKS_1939.in.en.text}\n\n${ON_FROM_THERE}`,
    },
  },
};
