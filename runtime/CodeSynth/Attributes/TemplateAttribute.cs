namespace CodeSynth;

/// <summary>
/// A text made of other properties of the same row: <c>[Template("{FirstName} {LastName} &lt;{Email}&gt;")]</c>. Each place holds the value that the
/// property itself has in that row, written as JSON writes it, without quotes; a null is an empty text. It draws nothing, so it
/// changes no other value.
/// </summary>
/// <param name="text">
/// The text. <c>{Name}</c> is a property, <c>{Address.City}</c> one of a nested object, <c>{Number:D6}</c> an integer with at least six digits, and <c>{{</c> and
/// <c>}}</c> are braces. At most 32 places.
/// </param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TemplateAttribute(string text) : Attribute
{
    /// <summary>The text with its places.</summary>
    public string Text { get; } = text;
}
