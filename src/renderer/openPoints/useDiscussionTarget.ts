// Where a question or topic among the open points leads: to its thread or to the parking lot.
import { useEffect } from 'react';
import { useNavigation, useTarget } from '../base/NavigationContext.ts';
import { useDiscussion } from '../discussion/DiscussionContext.ts';

export function useDiscussionTarget() {
  const navigation = useNavigation();
  const target = useTarget('open-points');
  const { show } = useDiscussion();
  useEffect(() => {
    if (!target) return;
    show(
      target.field === 'topic'
        ? { view: 'topics', topicId: target.record }
        : { view: 'threads', threadId: target.record },
    );
    navigation.settle();
  }, [target, show, navigation]);
}
