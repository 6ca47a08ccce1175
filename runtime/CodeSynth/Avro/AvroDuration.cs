namespace CodeSynth.Avro;

/// <summary>A span of time by the calendar, as Avro's <c>duration</c> has it: how long a month or a day is depends on the date that it is added to.</summary>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
/// <param name="Milliseconds">Milliseconds.</param>
public readonly record struct AvroDuration(uint Months, uint Days, uint Milliseconds);
