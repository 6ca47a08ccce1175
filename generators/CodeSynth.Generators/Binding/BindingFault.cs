namespace CodeSynth.Generators.Binding;

/// <summary>A difference between an entity and its schema.</summary>
/// <param name="Rule">What kind.</param>
/// <param name="Path">The path of the property that is the culprit, or of the object that lacks one; empty for the entity itself.</param>
/// <param name="Place">The schema's culprit with its place: <c>field total_amount of ecommerce.Order (order.proto, line 12)</c>.</param>
/// <param name="Reason">What is wrong and what to do, as a sentence.</param>
/// <param name="IsProtobuf">Whether the schema is the Protobuf one.</param>
internal sealed record BindingFault(BindingRule Rule, string Path, string Place, string Reason, bool IsProtobuf)
{
    /// <summary>The declaration of a property that would mend it; null for none.</summary>
    public string? Suggestion { get; init; }
}
