using RecordsImporter.Journals;

namespace RecordsImporter.Screens;

/// <summary>Defines what is shown while an import runs.</summary>
internal abstract class Screen
{
    /// <summary>Gets the number of requests of this run.</summary>
    internal long Requests { get; private set; }

    internal void CountRequest() => Requests++;

    /// <summary>Shows something that a person may want to know, such as a wait.</summary>
    internal abstract void Say(string text);

    /// <summary>Shows how far the import has come.</summary>
    /// <param name="tally">The counts.</param>
    /// <param name="share">How much of the file is read, from 0 to 1.</param>
    internal abstract void Show(Tally tally, double share);
}
