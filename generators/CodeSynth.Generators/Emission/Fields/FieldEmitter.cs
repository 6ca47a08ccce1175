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

    /// <summary>The condition under which the event leaves it null; null when it never does.</summary>
    public virtual string? IsNullInEvent => null;

    /// <summary>The condition under which the file leaves it null; null when it never does.</summary>
    public virtual string? IsNullInFile => null;

    /// <summary>The field as the record key; null where no row can be found by its value.</summary>
    public virtual KeyForm? Key => null;

    /// <summary>The value as a binary format gets at it.</summary>
    public abstract WireValue Wire { get; }

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

    /// <summary>The key of the field's stream, or of another one that is named by something that no property's name can end with.</summary>
    protected string KeyOf(string suffix = "") => $"context.KeyOf(Descriptor, {CSharpLiteral.String(Field.StreamPath + suffix)})";
}
