namespace Notes.Project;

/// <summary>Provides operations that combine those of the API.</summary>
public static class NotesClientExtensions
{
    /// <summary>Gets a note, or <see langword="null"/> if there is none with the id.</summary>
    /// <param name="client">The client.</param>
    /// <param name="noteId">The id of the note.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    /// <returns>The note, or <see langword="null"/>.</returns>
    public static async Task<Note?> FindNoteAsync(
        this INotesClient client,
        long noteId,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await client.GetNoteAsync(noteId, cancellationToken).ConfigureAwait(false);
        }
        catch (CampaignsGen.NotFoundException)
        {
            return null;
        }
    }
}
