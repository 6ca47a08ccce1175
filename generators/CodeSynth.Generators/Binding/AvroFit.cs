using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Binding;

/// <summary>Whether a property's values are values of a type.</summary>
/// <param name="Form">How they are encoded; null when they are none.</param>
/// <param name="Rule">Why they are none.</param>
/// <param name="Reason">The same as a sentence; null when there is nothing to say, because faults inside say it.</param>
internal sealed record AvroFit(AvroForm? Form, BindingRule Rule, string? Reason)
{
    /// <summary>They are not, and what is amiss inside of them was reported.</summary>
    public static AvroFit Reported { get; } = new(null, default, null);

    /// <summary>Whether the type is the very one of the property, which is preferred among the branches of a union.</summary>
    public bool IsExact { get; init; }

    public static AvroFit As(AvroForm form, bool isExact = true) => new(form, default, null) { IsExact = isExact };

    public static AvroFit As(AvroEncoding encoding, bool isExact = true) => As(new AvroScalarForm(encoding), isExact);

    public static AvroFit Not(string reason, BindingRule rule = BindingRule.TypeMismatch) => new(null, rule, reason);
}
