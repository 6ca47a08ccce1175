using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>
/// One field's share of an emitted producer. Expressions "of" a row know only <c>row</c>; those "here" stand where the row's
/// <c>time</c> and the rows of its links are locals already.
/// </summary>
/// <param name="field">The field.</param>
/// <param name="identifier">A name for locals, unique within the class, that something is added to.</param>
internal abstract class FieldEmitter(FieldSpec field, string identifier)
{
    public FieldSpec Field { get; } = field;

    /// <summary>The expression for the property of an object.</summary>
    public abstract string Value { get; }

    /// <summary>Room on the stack that <see cref="Value"/> needs for a text, as an expression; null for none.</summary>
    public virtual string? TextRoom => null;

    /// <summary>Whether <see cref="Value"/> or the JSON needs the row's time.</summary>
    public virtual bool NeedsTime => false;

    /// <summary>Whether <see cref="Value"/> or the wire needs the birth of the event's instance.</summary>
    public virtual bool NeedsBirth => false;

    /// <summary>
    /// Whether the events of an instance differ in it. Then it follows from <c>current</c>, the event, and no member reads it by row; nobody would, because nothing
    /// refers to an entity with a workflow.
    /// </summary>
    public virtual bool IsOfEvent => false;

    /// <summary>The links whose rows <see cref="Value"/> and the wire read.</summary>
    public virtual IEnumerable<Link> Links => [];

    /// <summary>The condition under which its sampler leaves it null, in the midst of a row; null when it never does.</summary>
    public virtual string? LeavesNullHere => null;

    /// <summary>The same of any row; null for what is of an event.</summary>
    public virtual string? LeavesNullOf => null;

    /// <summary>The expression for which of the few values that it can have a row has, from 0; null where they are not few.</summary>
    public virtual string? Place => null;

    /// <summary>The field as the record key; null where no row can be found by its value.</summary>
    public virtual KeyForm? Key => null;

    /// <summary>The value as a binary format gets at it.</summary>
    public abstract WireValue Wire { get; }

    /// <summary>The value in the midst of a text, where it is not null.</summary>
    /// <param name="minDigits">The least digits of an integer; 0 for as many as it has, and of all else.</param>
    public abstract TextForm AsText(int minDigits);

    protected string Identifier { get; } = identifier;

    protected string Path => Field.Path;

    protected ValueShape Shape => Field.Sampler.Shape;

    /// <summary>Tables that all producers of the entity share.</summary>
    public virtual void EmitStatics(SourceWriter writer)
    {
    }

    /// <summary>The fields of the emitted class.</summary>
    public virtual void EmitState(SourceWriter writer)
    {
    }

    /// <summary>The statements of the constructor.</summary>
    public virtual void EmitConstruction(SourceWriter writer)
    {
    }

    /// <summary>The members that other entities read this field by.</summary>
    public abstract void EmitMembers(SourceWriter writer);

    /// <summary>The value in JSON.</summary>
    public abstract void EmitJson(JsonRow row);

    /// <summary>
    /// What a run may change about the field goes by the plan: a call with what the attributes say. The items of an array are as the attributes say.
    /// </summary>
    /// <param name="call">The call's name.</param>
    /// <param name="arguments">What the attributes say.</param>
    protected string Planned(string call, params string[] arguments) =>
        $"context.{call}(Descriptor, {CSharpLiteral.String(Path)}, {string.Join(", ", arguments)})";

    /// <summary>Gives the weights of choices by the plan; null where a run may not change them.</summary>
    protected Func<string, string, string>? Weights => IsPlanned ? (values, weights) => Planned("Weights", values, weights) : null;

    /// <summary>Whether a run may change it.</summary>
    protected bool IsPlanned => !IsItem;

    /// <summary>Whether it is the item of an array, which has a position instead of a row.</summary>
    protected bool IsItem => Path.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>The key of the field's stream, or of another one that is named by something that no property's name can end with.</summary>
    protected string KeyOf(string suffix = "") => $"context.KeyOf(Descriptor, {CSharpLiteral.String(Field.StreamPath + suffix)})";
}
