using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>What a time counts from, as expressions.</summary>
/// <param name="Of">The instant of a row.</param>
/// <param name="Here">The same in the midst of a row.</param>
/// <param name="IsNullOf">The condition under which there is none; null when there always is.</param>
/// <param name="IsNullHere">The same in the midst of a row.</param>
/// <param name="Links">The links that it reads in the midst of a row.</param>
/// <param name="Field">The field that has it; null where it is the birth of another row.</param>
internal sealed record TimeStart(string Of, string Here, string? IsNullOf, string? IsNullHere, IEnumerable<Link> Links, FieldEmitter? Field)
{
    /// <summary>The birth of the row that a link leads to.</summary>
    public static TimeStart At(Link link)
    {
        link.IsRead = true;
        return new($"{link.Parent}.Clock.TimeOf({link.RowOf})", $"{link.Parent}.Clock.TimeOf({link.Local})", link.IsNullOf, link.IsOptional ? link.IsNullHere : null, [link], null);
    }

    /// <summary>Another time of the row.</summary>
    /// <param name="time">The field that has it.</param>
    /// <param name="isNull">The condition under which that field is null, or an object around it; null when the question does not arise.</param>
    public static TimeStart At(ScalarEmitter time, string? isNull) => new($"{MemberNames.Value(time.Field.Path)}(row)", time.Here, isNull, isNull, time.Links, time);
}
