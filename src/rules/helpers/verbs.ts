/** English verbs that begin the texts of steps; a closed list, so that a rule on wording never guesses. */
export const VERBS: ReadonlySet<string> = new Set(
  `accept acknowledge activate adapt add adjust administer advise agree align allocate amend analyse analyze announce answer apply appoint
  approve archive arrange ask assemble assess assign attach attend audit authorise authorize await
  balance be begin bill block book break brief bring budget build buy calculate calibrate call cancel carry categorise categorize cease
  certify change charge check choose claim clarify classify clean clear close code collate collect combine comment commission commit
  communicate compare compile complain complement complete compute conclude conduct configure confirm connect consider consolidate consult
  contact continue contract control convert coordinate copy correct cost count create credit cut
  date deal debit decide declare decline deduct define delegate delete deliver demand deploy deposit describe design destroy detect
  determine develop diagnose dig digitise digitize discard discharge discuss dispatch display dispose distribute do document download draft
  draw drive earn edit elaborate employ empty enable end engage enquire enrol ensure enter escalate establish estimate evaluate examine
  exchange execute exit expand expedite experiment explain export extend extract fasten fetch file fill filter finalise finalize finance
  find finish fit fix flag follow forecast forward fulfil fulfill fund gather generate get give go grant greet group guarantee guide
  hand handle have help hire hold identify implement import improve include inform initiate input inspect install instruct insure
  integrate interview introduce inventory investigate invite invoice issue join judge keep label launch lead learn leave lend level license
  lift link list load locate lock log look lower mail maintain make manage manufacture mark match measure meet mention merge mix modify
  monitor mount move name negotiate note notify number observe obtain offer open operate order organise organize originate outline
  pack package paint park pass pause pay perform pick place plan play position post postpone pour prepare present preview price print
  prioritise prioritize process procure produce progress promote propose protect prove provide publish pull purchase push put qualify query
  question quote raise rate ration read rebook recalculate receive recheck recommend reconcile record recruit reduce refer refund
  register reject release reload remind remove renew rent reopen repair repeat replace reply report reprint request require reschedule
  reserve reset resolve respond restart restock restore resubmit retain retrieve return revert review revise rework route run
  sample sanction save scan schedule screen seal search section secure segment select sell send separate serve set settle ship show
  sign sort source specify split sponsor stack stage stamp start state station stop store submit substitute summarise summarize supervise
  supplement supply support survey suspend swap switch take tell tender terminate test thank tidy track train transfer transform translate
  transmit transport treat turn type unload unpack update upgrade upload use validate value verify view visit vote wait warn wash
  weigh wire withdraw work wrap write`.split(/\s+/),
);

/** Verbs that before a word in -ing are nouns: “order processing”, “claim handling”. */
export const OBJECTS: ReadonlySet<string> = new Set(
  'budget claim contract cost credit debit document file invoice label mail material order price quote record report stock transport'.split(
    ' ',
  ),
);
