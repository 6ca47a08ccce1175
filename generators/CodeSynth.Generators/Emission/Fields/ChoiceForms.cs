using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>What chooses one of some values, which texts, numbers and enumerations share.</summary>
internal abstract class ChoiceForms
{
    /// <summary>The number of a row's choice, from 0.</summary>
    public abstract string Index { get; }

    /// <summary>The field of the sampler that draws it; null where it is not drawn.</summary>
    public virtual string? Sampler => null;

    /// <summary>The same, where a member with that name is declared.</summary>
    public virtual string Definition => Index;

    /// <summary>The condition under which a row has none; null when it always has one.</summary>
    public virtual string? IsNull => null;

    public virtual void EmitStatics(SourceWriter writer)
    {
    }

    public virtual void EmitState(SourceWriter writer)
    {
    }

    /// <summary>The statements of the constructor.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="key">The key of the stream.</param>
    /// <param name="planned">Gives the weights by the plan, from values and weights; null where a run may not change them.</param>
    /// <param name="values">The choices as text.</param>
    public virtual void EmitConstruction(SourceWriter writer, string key, Func<string, string, string>? planned, IEnumerable<string> values)
    {
    }

    /// <summary>A member of its own for the number.</summary>
    public virtual void EmitMembers(SourceWriter writer)
    {
    }
}
