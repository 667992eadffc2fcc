/** PlantUML activity diagrams. */
import { describe, expect, it } from 'vitest';
import { printDraft } from '../../../src/interchange/draft/print-draft.ts';
import { Unreadable } from '../../../src/interchange/draft/remark.ts';
import { readPlantuml } from '../../../src/interchange/plantuml/read-plantuml.ts';
import { told } from '../support.ts';

const CHART = `@startuml
skinparam activity {
  BackgroundColor red
}
title Exam
|Office|
start
:Set the **date**;
|#AntiqueWhite|t| Teacher
' a comment
:Write
the paper;
note right: in time
fork
  :Print;
fork again
  :Invite;
end fork
repeat
  :Mark;
  backward:Discuss;
repeat while (Doubts?) is (some) not (none)
if (All passed?) then (yes)
  #ff0000:Celebrate;
elseif (Half?) then (yes)
  :Repeat it|
else (no)
  while (Money left?) is (still)
    :Teach;
  endwhile (gone)
  -> broke;
  :Close;
  end
endif
switch (Season?)
case (spring)
  :Sow;
case (autumn)
  :Reap;
endswitch
(A)
detach
(A)
!pragma x
nonsense here
stop
@enduml
`;

describe('a PlantUML activity diagram', () => {
  it('becomes steps in lanes, with decisions, loops and forks', () => {
    const { processes, remarks } = readPlantuml(CHART);
    const text = printDraft(processes[0]!.draft);
    for (const flows of [
      'start -> set-date -> write-paper -> fork -> print -> join -> mark -> doubts',
      'fork -> invite -> join',
      'doubts -[some]-> discuss\ndiscuss -> mark',
      'doubts -[none]-> all-passed -[yes]-> celebrate -> season -[spring]-> sow -> end',
      'all-passed -[no]-> half -[yes]-> repeat -> season -[autumn]-> reap',
      'half -[no]-> money-left -[still]-> teach -> money-left -[gone]-> close -> end',
      'note "in time" on write-paper',
      'celebrate   "Celebrate"',
    ]) {
      expect(text.replace(/\n {2}->/g, ' ->').replace(/\n {2}-\[/g, ' -[')).toContain(flows);
    }
    expect(told(remarks)).toEqual(['dropped: a line that is no part of an activity diagram (45 "nonsense here")']);
  });

  it.each([
    ['the old syntax', '@startuml\n(*) --> "A"\n@enduml', 'import.plantuml.legacy'],
    ['another diagram', '@startuml\nAlice -> Bob\n@enduml', 'import.plantuml.none'],
  ])('can not be read: %s', (_, text, id) => {
    try {
      readPlantuml(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Unreadable);
      expect((error as Unreadable).problem.id).toBe(id);
    }
  });
});
