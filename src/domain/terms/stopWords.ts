// Words of German and English that say nothing about what a term means; shorter ones do not count in any case.
export const stopWords: ReadonlySet<string> = new Set(
  (
    'aber alle allem allen aller alles also andere anderen anderer anderes auch beide beiden beim bereits bist dabei ' +
    'dadurch daher damit danach dann daran darauf daraus darf darin darüber darum davon davor dazu dein deine denen ' +
    'denn deren derer dessen deshalb dich diese diesem diesen dieser dieses doch dort durch egal eigene eigenen ' +
    'eigentlich eine einem einen einer eines einige einigen einiger einmal etwa etwas euch euer eure falls ganz gegen ' +
    'genau gerade gern habe haben hatte hatten hier hinter ihnen ihre ihrem ihren ihrer ihres immer indem irgend ' +
    'irgendwie jede jedem jeden jeder jedes jedoch jemand jemandem jemanden jene jetzt kann kannst kein keine keinem ' +
    'keinen keiner können könnte machen macht manche mehr mein meine meinem meinen meiner meist meistens mich müssen ' +
    'muss nach nachdem nein nicht nichts noch nun oder ohne schon sehr sein seine seinem seinen seiner seines seit ' +
    'selbst sich sicher sind sollen sollte sondern sonst soll sowie trotzdem über überhaupt unser unsere unserem ' +
    'unseren unserer unter viel viele vielen vielleicht wann ware wäre warum weil welche welchem welchen welcher ' +
    'welches wenn werden werde wieder will willst wird wirklich wobei wohl wollen wurde wurden würde zwar zwischen ' +
    'about after again against all also although always another anybody anyone anything are aren because been before ' +
    'being below between both cannot could did does doing down during each either else even ever every everybody ' +
    'everyone everything from further have having hence here hers herself himself however into itself just least less ' +
    'like many maybe mine more most much must myself neither never nobody none noone nothing once only other others ' +
    'ought ourselves over perhaps please quite rather really same shall should since some somebody someone something ' +
    'somewhat still such than that their theirs them themselves then there therefore these they this those through ' +
    'thus together under until upon very well were what whatever when where whether which while whom whose will with ' +
    'within without would yours yourself yourselves your'
  ).split(' '),
);
