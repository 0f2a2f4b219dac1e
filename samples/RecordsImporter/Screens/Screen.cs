using RecordsImporter.Journals;

namespace RecordsImporter.Screens;

/// <summary>Defines the output during an import.</summary>
internal abstract class Screen
{
    /// <summary>Gets the number of requests of this run.</summary>
    internal long Requests { get; private set; }

    internal void CountRequest() => Requests++;

    /// <summary>Shows information for the user, such as a delay.</summary>
    internal abstract void Say(string text);

    /// <summary>Shows the progress of the import.</summary>
    /// <param name="tally">The counts.</param>
    /// <param name="share">The portion of the file that has been read, from 0 to 1.</param>
    internal abstract void Show(Tally tally, double share);
}
