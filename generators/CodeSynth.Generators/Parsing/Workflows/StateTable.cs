using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Samplers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>The states of a workflow in the order in which its paths and transitions name them first: all members of one enumeration, or all texts.</summary>
internal sealed class StateTable(ParseContext context)
{
    private readonly List<string> _names = [];
    private readonly List<EnumMember> _members = [];
    private readonly List<Culprit> _places = [];
    private bool _isText;

    /// <summary>Whether the states are all that paths and transitions name; otherwise there is a report, and whether a state is declared cannot be said.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The names on the wire.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The enumeration that the states are members of; null of texts.</summary>
    public ITypeSymbol? Enumeration { get; private set; }

    /// <summary>Of an enumeration the member of each state; else none.</summary>
    public IReadOnlyList<EnumMember> Members => _members;

    /// <summary>All members of the enumeration.</summary>
    public IReadOnlyList<EnumMember> AllMembers { get; private set; } = [];

    /// <summary>Where a state is named first.</summary>
    public Culprit PlaceOf(int state) => _places[state];

    /// <summary>A state as source code names it.</summary>
    public string CodeOf(int state) => Enumeration is { } type ? $"{TypeNames.Short(type)}.{_members[state].Name}" : $"\"{_names[state]}\"";

    /// <summary>States as a message lists them: <c>'Failed', 'Rejected'</c>.</summary>
    public string Quoted(IEnumerable<int> states) => string.Join(", ", states.Select(s => $"'{_names[s]}'"));

    /// <summary>The states of a workflow that cannot be read at all.</summary>
    public static StateTable Unknown(ParseContext context) => new(context) { IsSound = false };

    /// <summary>Says that a path or transition could not be read.</summary>
    public void GiveUp() => IsSound = false;

    /// <summary>The place of a state, which is added where it is named for the first time; null after a report.</summary>
    public int? Declare(TypedConstant argument, Culprit culprit)
    {
        if (!_isText && Enumeration is null)
        {
            _isText = argument.Kind == TypedConstantKind.Primitive && argument.Value is string;
            if (argument is { Kind: TypedConstantKind.Enum, Type: { } type })
            {
                Enumeration = type;
                AllMembers = EnumMembers.Of(context, type) ?? [];
            }
        }

        if (!TryRead(argument, culprit, out string name, out EnumMember? member))
        {
            return null;
        }

        int state = _names.IndexOf(name);
        if (state >= 0)
        {
            return state;
        }

        _names.Add(name);
        _places.Add(culprit);
        if (member is not null)
        {
            _members.Add(member);
        }

        return _names.Count - 1;
    }

    /// <summary>The place of a state that a path or transition names; null after a report.</summary>
    public int? Find(TypedConstant argument, Culprit culprit)
    {
        if (!IsSound || !TryRead(argument, culprit, out string name, out _))
        {
            context.FailSilently(); // whether there is such a state cannot be said
            return null;
        }

        int state = _names.IndexOf(name);
        if (state >= 0)
        {
            return state;
        }

        string advice = NearestName.Of(name, _names) is { } nearest
            ? $"no path or transition names it. Did you mean '{nearest}'?"
            : $"no path or transition names it. The states are {Quoted(Enumerable.Range(0, _names.Count))}.";
        context.Error(Rules.UndeclaredState, culprit, name, context.Entity.Name, advice);
        return null;
    }

    private bool TryRead(TypedConstant argument, Culprit culprit, out string name, out EnumMember? member)
    {
        string? text = argument.Kind == TypedConstantKind.Primitive ? argument.Value as string : null;
        name = text ?? string.Empty;
        member = null;
        if (argument.Kind == TypedConstantKind.Error || (Enumeration is not null && AllMembers.Count == 0))
        {
            context.FailSilently(); // the compiler says what is wrong, or the enumeration's own report does
            return false;
        }

        string? reason = argument.IsNull ? "a state is null. Name it."
            : argument.Kind == TypedConstantKind.Enum ? WhyNotMember(argument, out member)
            : text is null ? $"{argument.ToCSharpString()} is no state. Name a member of an enumeration, or a text."
            : Enumeration is { } type ? $"\"{name}\" is a text, and other states are members of '{TypeNames.Short(type)}'. Name all of them in one way."
            : text.Length == 0 ? "a state has no name. Give it one."
            : null;
        if (reason is not null)
        {
            context.Error(Rules.BadWorkflow, culprit, context.Entity.Name, reason);
            return false;
        }

        name = member?.WireName ?? name;
        if (name.Any(char.IsControl))
        {
            context.Error(Rules.BadWorkflow, culprit, context.Entity.Name, "a state's name has a control character, and names stand in settings and in lines that programs read. Leave it out.");
            return false;
        }

        return member is not null || TextRules.Require(context, name, context.Entity.Name, culprit);
    }

    private string? WhyNotMember(TypedConstant argument, out EnumMember? member)
    {
        bool isOfKind = SymbolEqualityComparer.Default.Equals(argument.Type, Enumeration);
        member = isOfKind ? EnumMembers.Find(AllMembers, argument) : null;
        return member is not null ? null
            : isOfKind ? $"'{argument.ToCSharpString()}' is no member of '{TypeNames.Short(argument.Type!)}'. Name one of its members."
            : Enumeration is { } other ? $"'{argument.ToCSharpString()}' is no member of '{TypeNames.Short(other)}', as other states are. Name all of them in one way."
            : $"'{argument.ToCSharpString()}' is a member of an enumeration, and other states are texts. Name all of them in one way.";
    }
}
