using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>An entity with an emitter per field and a name for everything that is emitted.</summary>
internal sealed class EntityLayout
{
    private readonly Dictionary<string, FieldEmitter> _emitters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Link> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldSpec> _specs;
    private readonly List<Link> _ordered = [];
    private readonly NameScope _identifiers = new();
    private readonly NameScope _linkIdentifiers = new();
    private readonly NameScope _members = new();

    public EntityLayout(EntitySpec entity)
    {
        Entity = entity;
        Nulls = new NullLayout(entity, _members);
        FieldSpec[] leaves = [.. entity.Fields.Leaves()];
        _specs = leaves.ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (FieldSpec hop in leaves.SelectMany(f => f.Hops()))
        {
            _specs[hop.Path] = hop; // one for all copies through it
        }

        Fields = [.. leaves.Select(EmitterOf)];
        foreach (Link link in _ordered)
        {
            link.IsAlone = Fields.Count(f => f.Links.Contains(link)) == 1 && !_ordered.Exists(l => l.Through == link);
        }
    }

    public EntitySpec Entity { get; }

    /// <summary>Whether records are the events of instances, and a row is an instance.</summary>
    public bool IsWorkflow => Entity.Workflow is not null;

    /// <summary>The fields that have a value, in the order of the wire.</summary>
    public IReadOnlyList<FieldEmitter> Fields { get; }

    /// <summary>The links; one that is copied through another stands behind it.</summary>
    public IReadOnlyList<Link> Links => _ordered;

    public KeyForm Key => this[Entity.Fields.First(f => f.IsKey)].Key!;

    /// <summary>The properties that are null at a rate.</summary>
    public NullLayout Nulls { get; }

    /// <summary>Whether an object, other than a row of a batch, needs to compute its time.</summary>
    public bool ObjectNeedsTime => (!IsWorkflow && Links.Any(l => l.NeedsTime)) || Fields.Any(f => f.NeedsTime);

    /// <summary>Whether some field needs the birth of an event's instance.</summary>
    public bool NeedsBirth => Fields.Any(f => f.NeedsBirth);

    public FieldEmitter this[FieldSpec field] => _emitters[field.Path];

    /// <summary>The field of a path.</summary>
    public FieldEmitter FieldAt(string path) => _emitters[path];

    /// <summary>The condition under which a property is null, in the midst of a row and where the object around it is not; null when it never is.</summary>
    public string? IsNullHere(FieldSpec field) => field.IsOptional ? IsNull(field, Nulls.Own(field.Path), inside: true) : null;

    /// <summary>The same where the object around it may be null as well, and it with it.</summary>
    public string? IsNullAnywhere(FieldSpec field) => IsNull(field, Nulls.Whole(field.Path), inside: false);

    /// <summary>The condition under which a property of any row is null, be it with the object around it; null when it never is.</summary>
    public string? IsNullOf(FieldSpec field)
    {
        if (this[field].IsOfEvent)
        {
            return null; // no row of another entity leads here
        }

        if (field.Sampler is ReferenceSpec or CopySpec { Target: not null })
        {
            return _links[field.Path].IsNullOf;
        }

        string? copied = field.Sampler is CopySpec copy ? _links[copy.Link].CopyIsNull(copy) : null;
        return NullLayout.Any(Nulls.Whole(field.Path), copied, this[field].LeavesNullOf);
    }

    /// <summary>A name for a member that another file of the class declares, such that it clashes with none of the main file's.</summary>
    public string TakeMember(string wanted) => _members.Take(wanted);

    /// <summary>The emitter of a field; of one that follows from others those of the others are made before it.</summary>
    private FieldEmitter EmitterOf(FieldSpec field)
    {
        if (!_emitters.TryGetValue(field.Path, out FieldEmitter? emitter))
        {
            emitter = Emitter(field);
            _emitters.Add(field.Path, emitter);
        }

        return emitter;
    }

    private FieldEmitter Emitter(FieldSpec field)
    {
        string identifier = _identifiers.Take(NameScope.Camel(field.Path));
        bool isText = field.Sampler.Shape.Kind == ShapeKind.Text;
        switch (field.Sampler)
        {
            case SequenceSpec s:
                return isText ? new SequenceTextEmitter(field, s, identifier) : new SequenceNumberEmitter(field, s, identifier);
            case UuidSpec s:
                var uuid = new UuidForms(field, s, Member(field, "_"), IsWorkflow);
                return isText ? new UuidTextEmitter(field, uuid, identifier) : new UuidEmitter(field, uuid, identifier);
            case FakeSpec s:
                return new FakeEmitter(field, s, identifier, Member(field, "_"));
            case OneOfSpec s:
                return new OneOfEmitter(field, s, new DrawnChoice(s.Values.Count, s.Weights, Member(field, "_")), identifier, Member(field, "s_"));
            case OneOfNumberSpec s:
                return new OneOfNumberEmitter(field, s, new DrawnChoice(s.Numbers.Count + s.Reals.Count, s.Weights, Member(field, "_")), identifier, Member(field, "s_"));
            case OneOfEnumSpec s:
                string table = Member(field, "s_");
                return new OneOfEnumEmitter(field, s, new DrawnChoice(s.Members.Count, s.Weights, Member(field, "_")), identifier, table, _members.Take(table + "Numbers"));
            case TemplateSpec s:
                return new TemplateEmitter(field, s, this, identifier);
            case OddsSpec s:
                return new OddsEmitter(field, s, identifier, Member(field, "_"));
            case UniformGridSpec s:
                return new UniformGridEmitter(field, s, identifier, Member(field, "_"));
            case UniformWideSpec s:
                return new UniformWideEmitter(field, s, identifier, Member(field, "_"));
            case UniformRealSpec s:
                string real = s.Shape.Kind switch { ShapeKind.Half => KnownTypes.UniformHalf, ShapeKind.Single => KnownTypes.UniformSingle, _ => KnownTypes.UniformDouble };
                return new UniformRealEmitter(field, s, identifier, real, Member(field, "_"));
            case ConstantSpec s:
                return isText ? new ConstantTextEmitter(field, s.Text!, identifier) : new ConstantScalarEmitter(field, s, identifier);
            case ConstantEnumSpec s:
                return new ConstantEnumEmitter(field, s.Member, identifier);
            case EventTimeSpec:
                return new EventTimeEmitter(field, identifier, IsWorkflow);
            case UniformTimeSpec s:
                return new UniformTimeEmitter(field, s, identifier, Member(field, "_"));
            case TimeBeforeSpec s:
                return new TimeBeforeEmitter(field, s, identifier, Member(field, "_"), IsWorkflow);
            case CaseSpec s:
                return Cases(field, s, identifier);
            case TimeAfterSpec s:
                return new TimeAfterEmitter(field, s, StartOf(s), identifier, Member(field, "_"));
            case StateSpec s:
                return Chosen(field, s.Values, s.IsPrevious ? EventIndex.Previous : EventIndex.State, identifier);
            case StateValueSpec s:
                return Chosen(field, s.Values, EventIndex.Of(field, s, Entity.Workflow!.States, _members.Take(MemberNames.Stem(field.Path) + "ByState")), identifier);
            case StepSpec s:
                return new StepEmitter(field, s, identifier);
            case ItemsSpec { Item: ReferenceSpec reference } s:
                return PickedItems(field, s, reference, identifier);
            case ItemsSpec s:
                FieldSpec item = field with { Path = field.Path + "[]", StreamPath = field.StreamPath + "[]", Sampler = s.Item, NullRate = null };
                return new ItemsEmitter(field, s, Emitter(item), identifier, Member(field, "_"));
            case ColumnSpec s:
                return Column(field, s, identifier);
            case ReferenceSpec or CopySpec { Target: not null }:
                Link self = LinkAt(field.Path);
                return isText ? new LinkedKeyTextEmitter(field, self, identifier, _members.Take($"_{NameScope.Camel(field.Path)}Keys")) : new LinkedKeyScalarEmitter(field, self, identifier);
            case CopySpec s:
                Link link = LinkAt(s.Link);
                link.IsRead = true;
                return s.Shape.Kind switch
                {
                    ShapeKind.Text => new CopiedTextEmitter(field, s, link, identifier),
                    ShapeKind.Enum => new CopiedEnumEmitter(field, s, link, identifier),
                    ShapeKind.Array when s.Shape.IsPicked => new CopiedPicksEmitter(field, s, link, identifier),
                    ShapeKind.Array => new CopiedArrayEmitter(field, s, link, identifier),
                    _ => new CopiedScalarEmitter(field, s, link, identifier),
                };
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field.Sampler.GetType().Name, null);
        }
    }

    private string? IsNull(FieldSpec field, string? ofItself, bool inside) => field.Sampler switch
    {
        ReferenceSpec or CopySpec { Target: not null } => _links[field.Path] is { IsOptional: true } link ? link.IsNullHere : null,
        CopySpec copy => NullLayout.Any(
            ofItself,
            copy.LinkMayBeNull || (!inside && _links[copy.Link].IsOptional) ? _links[copy.Link].IsNullHere : null,
            copy.SourceMayBeNull ? _links[copy.Link].SourceIsNull(copy, _links[copy.Link].Local) : null),
        _ => NullLayout.Any(ofItself, _emitters.TryGetValue(field.Path, out FieldEmitter? emitter) ? emitter.LeavesNullHere : null), // an object has no emitter
    };

    /// <summary>An array of references; an item's row is no local of its own, as that of a link is.</summary>
    private ReferenceItemsEmitter PickedItems(FieldSpec field, ItemsSpec items, ReferenceSpec reference, string identifier)
    {
        FieldSpec item = field with { Path = field.Path + "[]", StreamPath = field.StreamPath + "[]", Sampler = reference, NullRate = null };
        string itemIdentifier = _identifiers.Take(NameScope.Camel(item.Path));
        var link = new Link(item, reference.Target, null, null, itemIdentifier, string.Empty, _members.Take($"_{NameScope.Camel(field.Path)}Parent")) { Local = "row", RowOf = "row" };
        FieldEmitter key = reference.Shape.Kind == ShapeKind.Text ? new LinkedKeyTextEmitter(item, link, itemIdentifier) : new LinkedKeyScalarEmitter(item, link, itemIdentifier);
        return new ReferenceItemsEmitter(field, items, link, key, identifier, Member(field, "_"), IsWorkflow);
    }

    /// <summary>A field that a column of the file fills.</summary>
    private FieldEmitter Column(FieldSpec field, ColumnSpec column, string identifier)
    {
        string state = Member(field, "_");
        ColumnKey? key = field.IsKey ? new ColumnKey(column.Shape, _members.Take("_records")) : null;
        switch (column.Shape.Kind)
        {
            case ShapeKind.Text:
                return new ColumnTextEmitter(field, column, key, identifier, state);
            case ShapeKind.Enum:
                string table = Member(field, "s_");
                return new ColumnEnumEmitter(field, column, identifier, state, table, _members.Take(table + "Numbers"));
            default:
                return new ColumnScalarEmitter(field, column, key, identifier, state);
        }
    }

    /// <summary>A field whose value the event chooses.</summary>
    private EventEmitter Chosen(FieldSpec field, SamplerSpec values, EventIndex index, string identifier)
    {
        string table = Member(field, "s_");
        return values switch
        {
            OneOfSpec s => new EventTextEmitter(field, s.Values, index, identifier, table),
            OneOfEnumSpec s => new EventEnumEmitter(field, s.Members, index, identifier, table, _members.Take(table + "Numbers")),
            OneOfNumberSpec s => new EventNumberEmitter(field, s, index, identifier, table),
            _ => throw new ArgumentOutOfRangeException(nameof(values), values.GetType().Name, null),
        };
    }

    /// <summary>A field whose value other fields choose; where the event chooses one of those, the event does.</summary>
    private FieldEmitter Cases(FieldSpec field, CaseSpec cases, string identifier)
    {
        FieldEmitter[] sources = [.. cases.Sources.Select(s => EmitterOf(_specs[s.Path]))];
        string[] places = [.. sources.Zip(cases.Sources, PlaceOf)];
        var index = EventIndex.Of(field, cases, places, _members.Take(MemberNames.Stem(field.Path) + "ByCase"));
        if (sources.Any(s => s.IsOfEvent))
        {
            return Chosen(field, cases.Values, index, identifier);
        }

        string table = Member(field, "s_");
        var choice = new CaseChoice(field.Path, cases.Values is OneOfSpec ? MemberNames.Value(field.Path) : MemberNames.Case(field.Path), index);
        return cases.Values switch
        {
            OneOfSpec s => new OneOfEmitter(field, s, choice, identifier, table),
            OneOfEnumSpec s => new OneOfEnumEmitter(field, s, choice, identifier, table, _members.Take(table + "Numbers")),
            OneOfNumberSpec s => new OneOfNumberEmitter(field, s, choice, identifier, table),
            _ => throw new ArgumentOutOfRangeException(nameof(cases), cases.Values.GetType().Name, null),
        };
    }

    private string PlaceOf(FieldEmitter emitter, CaseSource source)
    {
        string place = source.Numbers.Count == 0 ? emitter.Place! : CaseChoice.PlaceAmong(source.Numbers, emitter.Place!);
        return source.MayBeNull && IsNullForOthers(emitter.Field) is { } isNull ? $"({isNull} ? {CSharpLiteral.Int32(source.Values.Count)} : {place})" : place;
    }

    private TimeStart StartOf(TimeAfterSpec after)
    {
        FieldSpec start = _specs[after.Start];
        return after.Target is not null ? TimeStart.At(LinkAt(after.Start)) : TimeStart.At((ScalarEmitter)EmitterOf(start), after.MayBeNull ? IsNullForOthers(start) : null);
    }

    /// <summary>The condition under which a field, or an object around it, is null, as another field of the row asks for it.</summary>
    private string? IsNullForOthers(FieldSpec field) =>
        EmitterOf(field).IsOfEvent ? NullLayout.Any(Nulls.Whole(field.Path), EmitterOf(field).LeavesNullHere)
        : IsNullOf(field) is null ? null
        : $"{MemberNames.IsNull(field.Path)}(row)";

    private Link LinkAt(string path)
    {
        if (_links.TryGetValue(path, out Link? known))
        {
            return known;
        }

        FieldSpec field = _specs[path];
        Link? through = null;
        LinkTarget target;
        if (field.Sampler is CopySpec copy)
        {
            through = LinkAt(copy.Link);
            through.IsRead = true;
            target = copy.Target!;
        }
        else
        {
            target = ((ReferenceSpec)field.Sampler).Target;
        }

        string camel = NameScope.Camel(path);
        string sampler = through is null ? Member(field, "_") : string.Empty;
        string parent = target.FullName == Entity.Type.FullName ? Link.Itself : _members.Take($"_{camel}Parent");
        var link = new Link(field, target, through, Nulls.Whole(path), _linkIdentifiers.Take(camel), sampler, parent);
        _links.Add(path, link);
        _ordered.Add(link);
        return link;
    }

    private string Member(FieldSpec field, string prefix) => _members.Take(prefix + NameScope.Camel(field.Path));
}
